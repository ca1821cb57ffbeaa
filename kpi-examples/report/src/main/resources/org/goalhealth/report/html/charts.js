const COLOURS = {
  ink: '#344054',
  quiet: '#667085',
  rule: '#e4e7ec',
  value: '#175cd3',
  baseline: '#667085',
  limit: '#b42318',
  breach: 'rgba(180, 35, 24, 0.13)',
  gap: 'rgba(102, 112, 133, 0.16)',
  good: '#067647',
  bad: '#b42318',
  term: '#b5680f',
  range: 'rgba(23, 92, 211, 0.14)',
  upgrade: '#eaf2fd',
  tuning: '#f1f9f4',
  contingency: '#fdeceb',
};

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", '
  + '"Noto Sans CJK SC", sans-serif';

let waiting = [];
let drawn = [];

/** A place for a chart, drawn once it can be seen. */
function chart(label, height, option) {
  const host = el('div', { class: 'chart ' + height, role: 'img', 'aria-label': label });
  waiting.push({ host, option });
  return host;
}

function drawVisible() {
  waiting = waiting.filter((one) => {
    if (one.host.closest('details:not([open])')) {
      return true;
    }
    draw(one);
    return false;
  });
}

function draw({ host, option }) {
  const instance = echarts.init(host, null, { renderer: 'svg' });
  instance.setOption({
    animation: false,
    textStyle: { fontFamily: FONT, color: COLOURS.ink, fontSize: 12 },
    ...option(host),
  });
  const observer = new ResizeObserver(() => instance.resize());
  observer.observe(host);
  drawn.push({ instance, observer });
}

function forgetCharts() {
  for (const { instance, observer } of drawn) {
    observer.disconnect();
    instance.dispose();
  }
  waiting = [];
  drawn = [];
}

/** On paper there is less room than on the screen, and charts do not notice by themselves. */
function fitToPaper(paper) {
  document.documentElement.classList.toggle('paper', paper);
  drawn.forEach(({ instance }) => instance.resize());
}

addEventListener('beforeprint', () => fitToPaper(true));
addEventListener('afterprint', () => fitToPaper(false));

/**
 * How tooltips look. Rich text is drawn, not parsed as HTML: a name in it can only be text.
 */
function tooltip(more) {
  return {
    renderMode: 'richText',
    confine: true,
    backgroundColor: '#ffffff',
    borderColor: COLOURS.rule,
    textStyle: { color: COLOURS.ink, fontSize: 12, fontFamily: FONT },
    ...more,
  };
}

/** A name in a drawn text: its braces must not be read as the start of a style. */
function plain(text) {
  return text.replaceAll('{', '{\u2060');
}

function shortened(text, length) {
  const characters = [...text];
  return characters.length > length ? characters.slice(0, length - 1).join('') + '…' : text;
}
