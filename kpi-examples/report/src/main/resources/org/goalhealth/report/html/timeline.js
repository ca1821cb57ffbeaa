const SVG = 'http://www.w3.org/2000/svg';
const ROW = 26;
const WIDE = 1120;
const NAMES = 330;
const AXIS = 24;
const DAY = 86400000;

function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null));
  return element;
}

function time(iso) {
  return Date.parse(iso + 'T00:00:00Z');
}

/** Places on the axis, from the first day of anything shown to the last. */
function scaleOf(rows) {
  const ends = rows.flatMap((row) => row.alerts.flatMap(spans))
    .concat(rows.flatMap((row) => row.windows));
  const first = Math.min(...ends.map((span) => time(span.from)));
  const last = Math.max(...ends.map((span) => time(span.to)), first + DAY);
  return { first, last, x: (at) => NAMES + ((at - first) / (last - first)) * (WIDE - NAMES - 10) };
}

function spans(alert) {
  return ['before', 'after'].filter((side) => alert[side] !== null).map((side) => ({
    side,
    from: alert[side].firstBreach.start,
    to: alert[side].lastBreach.end,
    fired: alert[side].fired.end,
  }));
}

/** The first days of months, quarters or years, or days a week apart: as many as have room for their names. */
function ticks(scale) {
  const months = (scale.last - scale.first) / (30 * DAY);
  if (months < 3) {
    const count = Math.floor((scale.last - scale.first) / (7 * DAY));
    return Array.from({ length: count + 1 }, (_, i) => scale.first + i * 7 * DAY);
  }
  const marks = [];
  const step = months <= 14 ? 1 : months <= 42 ? 3 : 12;
  const start = new Date(scale.first);
  for (let m = 0; ; m += step) {
    const at = Date.UTC(start.getUTCFullYear(), m, 1);
    if (at > scale.last) {
      return marks;
    }
    if (at >= scale.first) {
      marks.push(at);
    }
  }
}

function tickName(at, scale) {
  const days = scale.last - scale.first < 90 * DAY ? { day: 'numeric' } : { year: 'numeric' };
  return new Intl.DateTimeFormat(LOCALES[language], { month: 'short', timeZone: 'UTC', ...days }).format(at);
}

function bar(scale, alert, span, y) {
  const kind = alert.change === 'kept' ? 'kept-' + span.side : alert.change;
  const x = scale.x(time(span.from));
  const offset = alert.change === 'kept' && span.side === 'before' ? 3 : alert.change === 'kept' ? 13 : 6;
  const high = alert.change === 'kept' ? 8 : 14;
  const width = Math.max(4, scale.x(time(span.to)) - x);
  const fired = Math.min(scale.x(time(span.fired)), x + width) - 1.5;
  return svg('g', {},
    svg('rect', { class: 'bar ' + kind, x, y: y + offset, width, height: high, rx: 2 },
      svg('title', {}, told(alert, span))),
    svg('line', { class: 'fired ' + kind, x1: fired, x2: fired, y1: y + offset, y2: y + offset + high }));
}

function told(alert, span) {
  const one = alert[span.side];
  return t('timeline.bar', {
    change: t('change.' + alert.change),
    since: one.firstBreach.label,
    fired: one.fired.label,
    until: one.lastBreach.label,
    severity: word('severity', one.severity),
  });
}

/** A row for each alert's identity, with what each of the two says of it. */
function timeline(rows) {
  const scale = scaleOf(rows);
  const height = AXIS + rows.length * ROW + 4;
  const marks = ticks(scale).filter((at) => scale.x(at) < WIDE - 60);
  return svg('svg', {
    class: 'timeline', viewBox: `0 0 ${WIDE} ${height}`, width: WIDE, height, role: 'img', 'aria-label': t('timeline.title'),
  },
  marks.map((at) => [
    svg('line', { class: 'grid', x1: scale.x(at), x2: scale.x(at), y1: AXIS - 6, y2: height }),
    svg('text', { class: 'tick', x: scale.x(at) + 3, y: AXIS - 10 }, tickName(at, scale)),
  ]),
  rows.map((row, i) => {
    const y = AXIS + i * ROW;
    return svg('g', {},
      svg('line', { class: 'grid', x1: 0, x2: WIDE, y1: y, y2: y }),
      row.windows.map((window) => svg('rect', {
        class: 'window', x: scale.x(time(window.from)), y: y + 1, height: ROW - 2,
        width: Math.max(2, scale.x(time(window.to) + DAY) - scale.x(time(window.from))),
      }, svg('title', {}, t('timeline.window', { name: window.name, from: window.from, to: window.to })))),
      svg('text', { class: 'name', x: 4, y: y + 17 }, cut(row.trigger + ' ' + local(row.name))),
      row.alerts.map((alert) => spans(alert).map((span) => bar(scale, alert, span, y))));
  }));
}

/** As much of a name as has room, where a Chinese character takes that of two letters. */
function cut(text) {
  let room = 46;
  const kept = [...text].filter((character) => {
    room -= character > '\u2e7f' ? 2 : 1;
    return room > 0;
  }).join('');
  return kept.length < text.length ? kept + '…' : text;
}
