const root = document.getElementById('report');
const MOST_ROWS = 60;
const SIDES = ['before', 'after'];

function header() {
  const { before, after } = comparison;
  return el('header', {},
    el('div', { class: 'top' },
      el('div', {}, el('h1', {}, t('page.title', { plan: local(before.name) })), el('p', {}, stretch())),
      languageSwitch()),
    el('ul', { class: 'tiles' },
      tile(t('tile.both', { before: number(before.alerts), after: number(after.alerts) }), t('tile.alerts')),
      tile(t('tile.both', { before: rate(before.perWeek), after: rate(after.perWeek) }), t('tile.perweek')),
      tile(number(count('gained')), t('tile.gained'), 'gained'),
      tile(number(count('lost')), t('tile.lost'), 'lost')));
}

function stretch() {
  const side = comparison.before.from === null ? comparison.after : comparison.before;
  return side.from === null ? t('page.nodata') : t('page.stretch', { from: day(side.from), to: day(side.to) });
}

function tile(figure, text, kind = 'calm') {
  return el('li', { class: 'tile ' + kind }, el('strong', {}, figure), el('span', {}, text));
}

function rate(value) {
  return value === null ? t('undefined') : number(value);
}

function count(change) {
  return comparison.alerts.filter((alert) => alert.change === change).length;
}

function rulesSection() {
  const columns = ['before', 'after', 'gained', 'lost', 'earlier', 'later', 'severity'];
  return section('rules',
    comparison.rules.length === 0 ? el('p', { class: 'empty' }, t('rules.none')) : table(t('rules.title'),
      [heading(t('column.rule')), ...columns.map((name) => heading(t('column.' + name), 'number'))],
      comparison.rules.map((rule) => el('tr', {},
        el('th', { scope: 'row' }, el('span', { class: 'trigger' }, rule.trigger), ' ', local(rule.title)),
        columns.map((name) => el('td', { class: 'number' + (rule[name] > 0 ? ' ' + name : ' nil') },
          number(rule[name])))))));
}

function scoresSection() {
  if (comparison.labels.length === 0) {
    return null;
  }
  return section('scores', note(t('scores.note')),
    table(t('scores.title'),
      [heading(''), ...['precision', 'recall', 'leadtime'].map((name) => heading(t('column.' + name), 'number'))],
      SIDES.map((side) => scoreRow(side, comparison[side].score))));
}

function scoreRow(side, score) {
  return el('tr', {},
    el('th', { scope: 'row' }, t('column.' + side)),
    el('td', { class: 'number' }, share(score.precision), el('small', {}, part(score.hits, score.alerts))),
    el('td', { class: 'number' }, share(score.recall), el('small', {}, part(score.found, score.windows))),
    el('td', { class: 'number' }, score.leadTime === null ? t('undefined') : plural('periods', score.leadTime)));
}

function share(value) {
  return value === null ? t('undefined') : percent(value, 1);
}

function part(one, all) {
  return t('scores.part', { part: number(one), whole: number(all) });
}

function differs(alert) {
  return alert.change !== 'kept' || alert.shift !== 0 || alert.before.severity !== alert.after.severity;
}

function identity(alert) {
  return alert.trigger + ' ' + alert.subject + ' ' + alert.segment;
}

/** What differs, one row for each identity; the alerts that stay are shown beside those that do not. */
function rows() {
  const changed = new Set(comparison.alerts.filter(differs).map(identity));
  const byIdentity = new Map([...changed].sort().map((id) => [id, []]));
  comparison.alerts.filter((alert) => changed.has(identity(alert)))
    .forEach((alert) => byIdentity.get(identity(alert)).push(alert));
  return [...byIdentity.values()].map((alerts) => ({
    alerts,
    trigger: alerts[0].trigger,
    name: nameOf(alerts[0]),
    windows: comparison.labels.filter((label) => 'kpi:' + label.kpi === alerts[0].subject
      && label.segment === alerts[0].segment),
  }));
}

function nameOf(alert) {
  const join = (code) => alert.segment === ''
    ? alert.subjectName[code]
    : alert.subjectName[code] + ' · ' + alert.segmentName[code];
  return { en: join('en'), zh: join('zh') };
}

function timelineSection() {
  const all = rows();
  if (all.length === 0) {
    return section('timeline', el('p', { class: 'empty' }, t('timeline.none')));
  }
  return section('timeline', note(t('timeline.note')),
    el('p', { class: 'legend' }, ['gained', 'lost', 'kept-before', 'kept-after']
      .concat(comparison.labels.length > 0 ? ['window'] : [])
      .map((kind) => el('span', {}, key(kind), t('key.' + kind)))),
    el('div', { class: 'scroll' }, timeline(all.slice(0, MOST_ROWS))),
    all.length > MOST_ROWS ? note(t('timeline.more', { n: number(all.length - MOST_ROWS) })) : null);
}

function key(kind) {
  return svg('svg', { width: 18, height: 12, 'aria-hidden': 'true' },
    svg('rect', { class: kind === 'window' ? kind : 'bar ' + kind, x: 1, y: 2, width: 16, height: 8, rx: 2 }));
}

function alertsSection() {
  const changed = comparison.alerts.filter(differs);
  if (changed.length === 0) {
    return null;
  }
  return section('alerts',
    table(t('alerts.title'),
      ['change', 'rule', 'subject', 'segment', 'severity', 'fired', 'until'].map((name) => heading(t('column.' + name))),
      changed.map((alert) => el('tr', {},
        el('td', {}, el('span', { class: 'change ' + alert.change }, changeText(alert))),
        el('td', {}, el('span', { class: 'trigger' }, alert.trigger)),
        el('td', {}, local(alert.subjectName)),
        el('td', {}, local(alert.segmentName)),
        el('td', {}, sides(alert, (one) => word('severity', one.severity))),
        el('td', {}, sides(alert, (one) => one.fired.label)),
        el('td', {}, sides(alert, (one) => one.lastBreach.label))))));
}

function changeText(alert) {
  if (alert.change !== 'kept') {
    return t('change.' + alert.change);
  }
  if (alert.shift === null) {
    return t('change.cadence');
  }
  return alert.shift === 0 ? t('change.severity')
    : t(alert.shift < 0 ? 'change.earlier' : 'change.later', { periods: plural('periods', Math.abs(alert.shift)) });
}

/** What both say, once where it is the same. */
function sides(alert, of) {
  const all = [...new Set(SIDES.filter((side) => alert[side] !== null).map((side) => of(alert[side])))];
  return all.join(' → ');
}

function show(code) {
  const again = root.childElementCount > 0;
  language = code;
  document.documentElement.lang = LOCALES[code];
  document.title = t('page.title', { plan: local(comparison.before.name) });
  root.replaceChildren(header(),
    el('main', {}, [rulesSection(), scoresSection(), timelineSection(), alertsSection()].filter((one) => one !== null)),
    el('footer', {}, el('p', {}, t('page.foot'))));
  if (again) {
    root.querySelector('button[aria-pressed="true"]').focus({ preventScroll: true });
  }
}

show(language);
