const STATE_SYMBOLS = {
  'under-floor': '✕', 'under-target': '!', 'within-band': '≈', 'on-target': '✓', exceeding: '★', unknown: '?',
};

/** How far from the plan a cell has its full colour. */
const FULL_COLOUR = 0.4;

const AT_PLAN = [247, 248, 250];
const BEHIND = [240, 150, 90];
const AHEAD = [110, 168, 226];

function goalsSection() {
  if (report.goals.length === 0) {
    return section('goals', el('p', { class: 'empty' }, t('goals.none')));
  }
  const months = [...new Set(report.goals.flatMap((goal) => goal.cells.map((cell) => cell.month)))].sort();
  return section('goals',
    note(months.length > 0 ? t('goals.note') : t('goals.nocells')),
    table(t('goals.title'),
      [heading(t('goals.goal')), heading(t('goals.state')), ...months.map((label) => heading(month(label), 'cell'))],
      report.goals.map((goal) => goalRow(goal, months))),
    months.length > 0 ? heatLegend() : null);
}

function goalRow(goal, months) {
  return el('tr', {},
    el('th', { scope: 'row', class: 'goal depth' + Math.min(goal.depth, 4) },
      el('span', {}, local(goal.name)),
      goal.target ? el('small', {}, targetWords(goal)) : null,
      goal.adjusted ? el('small', {}, adjustedWords(goal)) : null),
    el('td', {}, goal.state === null ? NONE : mark(STATE_SYMBOLS[goal.state], goal.state, t('state.' + goal.state))),
    months.map((label) => heatCell(goal.cells.find((cell) => cell.month === label), goal)));
}

function targetWords(goal) {
  const unit = goal.unit;
  const each = goal.each ?? null;
  const parts = [each === null ? goal.period : goal.period + ' · ' + t('goals.each.' + each), t('goals.target', { value: figure(goal.target.target, unit) })];
  if ((goal.target.band ?? null) !== null) {
    parts.push(t('goals.band', { value: figure(goal.target.band, unit) }));
  }
  if (goal.target.floor !== null) {
    parts.push(t('goals.floor', { value: figure(goal.target.floor, unit) }));
  }
  if (goal.segment !== '') {
    parts.push(local(goal.segmentName));
  }
  return parts.join(' · ');
}

/** What the target was before it was adjusted, and why it is not any more. */
function adjustedWords(goal) {
  const { before, since, reason } = goal.adjusted;
  return t('goals.adjusted', { value: figure(before.target, goal.unit), date: day(since), reason: local(reason) });
}

function heatCell(cell, goal) {
  if (!cell) {
    return el('td', { class: 'cell' });
  }
  if (cell.completion === null) {
    return el('td', { class: 'cell unknown' }, NONE, el('small', {}, t('goals.nofigure')));
  }
  const unit = goal.unit;
  const element = el('td', {
    class: 'cell' + (cell.open ? ' open' : ''),
    title: t('goals.cell', { actual: figure(cell.actual, unit), planned: figure(cell.planned, unit) }),
  }, percent(cell.completion, 1), cell.open ? el('small', {}, t('goals.todate')) : null);
  element.style.backgroundColor = heat(cell.completion);
  return element;
}

/** Orange behind the plan, blue ahead of it: told apart by those who cannot tell red from green. */
function heat(completion) {
  const strength = Math.min(1, Math.abs(completion - 1) / FULL_COLOUR);
  const end = completion < 1 ? BEHIND : AHEAD;
  const mixed = AT_PLAN.map((from, i) => Math.round(from + (end[i] - from) * strength));
  return 'rgb(' + mixed.join(',') + ')';
}

function heatLegend() {
  const steps = [0.6, 0.8, 0.9, 1, 1.1, 1.2, 1.4];
  return el('p', { class: 'heat-legend' }, el('span', {}, t('goals.behind')),
    steps.map((step) => {
      const box = el('b', {}, percent(step, 0));
      box.style.backgroundColor = heat(step);
      return box;
    }),
    el('span', {}, t('goals.ahead')));
}
