/** Points, weights and factors. */
function shown(value) {
  return value === null ? NONE : number(value);
}

/** Rounded down: a score that is under a grade is never shown as if it had reached it. */
function score(value) {
  // The twelve decimals that the data has; the binary number itself may be a hair under them.
  return value === null ? NONE : number(Number(value.toFixed(12).slice(0, -10)));
}

function names(texts) {
  return texts.map(local).join(t('comma'));
}

function numberCell(text, more = null, standing = '') {
  return el('td', { class: ('number ' + (text === NONE ? 'nil' : standing)).trim() },
    text, more === null ? null : el('small', {}, more));
}

function textCell(text, length = 'text') {
  return text === null || text === '' ? el('td', { class: 'nil' }, NONE) : el('td', { class: length }, text);
}

/** A sentence or two, which need more room than a name. */
function noteCell(text) {
  return textCell(text === null ? null : local(text), 'long');
}

/** What a row is about, with what else it is called below. */
function nameCell(name, more = null) {
  return el('th', { scope: 'row' }, name, more === null || more === name ? null : el('small', {}, more));
}

function completionCell(share) {
  return numberCell(percent(share), null, share !== null && share < 1 ? 'under' : '');
}

function gradeMark(grade) {
  return el('span', { class: 'grade ' + grade.toLowerCase() }, grade);
}

function gradeCell(grade) {
  return el('td', { class: grade === null ? 'graded nil' : 'graded' }, grade === null ? NONE : gradeMark(grade));
}

/** Why there is no completion, and what was put in its place. */
function remarkCell(row) {
  return el('td', { class: row.lacking === null ? null : 'long' }, row.lacking === null ? null : remark(row));
}

function remark({ lacking, assumed, points: given }) {
  const why = word('lacking', lacking);
  return assumed
    ? mark('≈', 'assumed', t('assumed', { why, points: shown(given) }))
    : mark('!', 'warning', why);
}

const TREND_SYMBOLS = { better: '↗', same: '→', worse: '↘', unknown: '?' };

function trendMark(trend) {
  return mark(TREND_SYMBOLS[trend] ?? '•', 'trend ' + trend, word('trend', trend));
}

/** With its sign and no arrow: that a cost goes up is not better. */
function change(share) {
  if (share === null) {
    return NONE;
  }
  return (share > 0 ? '+' : '') + percent(share).replace('-', '−');
}
