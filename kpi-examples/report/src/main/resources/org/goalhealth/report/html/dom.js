/**
 * An element. Children that are texts become text nodes, never markup, so that no name can bring its own elements.
 * A function among the attributes listens to the event of that name.
 */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

function section(id, ...children) {
  return el('section', { id, 'aria-labelledby': id + '-title' },
    el('h2', { id: id + '-title' }, t(id + '.title')),
    ...children);
}

/** A table that scrolls by itself where the screen is narrow. */
function table(label, head, rows, foot = [], kind = '') {
  return el('div', { class: ('scroll ' + kind).trim(), tabindex: '0', role: 'region', 'aria-label': label },
    el('table', {},
      el('caption', { class: 'unseen' }, label),
      el('thead', {}, el('tr', {}, head)),
      el('tbody', {}, rows),
      foot.length > 0 ? el('tfoot', {}, foot) : null));
}

function heading(text, kind = 'text') {
  return el('th', { scope: 'col', class: kind }, text);
}

function mark(symbol, kind, text) {
  return el('span', { class: 'mark ' + kind },
    el('span', { class: 'symbol', 'aria-hidden': 'true' }, symbol),
    text);
}

const SEVERITY_SYMBOLS = { critical: '✕', warning: '!', info: 'i' };

function severityMark(severity) {
  return mark(SEVERITY_SYMBOLS[severity] ?? '•', severity, word('severity', severity));
}

function legend(...entries) {
  return el('p', { class: 'legend' },
    entries.map(([kind, text]) => el('span', {}, el('i', { class: 'swatch ' + kind, 'aria-hidden': 'true' }), text)));
}

function note(text) {
  return el('p', { class: 'note' }, text);
}
