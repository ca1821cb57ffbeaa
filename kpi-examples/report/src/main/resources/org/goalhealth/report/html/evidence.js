/** What a finding rests on, for those who ask. */
function evidence(finding) {
  return el('details', { class: 'evidence' },
    el('summary', {}, t('evidence.title')),
    el('div', { class: 'tables' },
      Object.keys(finding.figures).length > 0 ? figuresTable(finding) : null,
      finding.limits.length > 0 ? limitsTable(finding) : null),
    el('dl', {},
      finding.baseline === null ? null : entry('evidence.baseline', baselineWords(finding.baseline)),
      entry('evidence.periods', periodWords(finding.since) + ' … ' + periodWords(finding.latest)),
      entry('evidence.rule', finding.rule + ' (' + finding.trigger + ', ' + finding.pack + ')'),
      entry('evidence.subject', [finding.subject, finding.segment].filter((part) => part !== '').join(' · '))),
    alertHistory(finding.alert));
}

function entry(key, text) {
  return el('div', {}, el('dt', {}, t(key)), el('dd', {}, text));
}

/** The source's own label, with the calendar's beside it where they differ. */
function periodWords(period) {
  return period.label === period.period ? period.label : period.label + ' (' + period.period + ')';
}

function figuresTable(finding) {
  return table(t('evidence.figures'),
    [heading(t('evidence.figure')), heading(t('evidence.value'), 'number')],
    Object.entries(finding.figures).map(([name, value]) => el('tr', {},
      el('th', { scope: 'row' }, word('figure', name)),
      el('td', { class: 'number' }, local(value.text)))));
}

function limitsTable(finding) {
  return table(t('evidence.limits'),
    [heading(t('evidence.limit')), heading(t('evidence.value'), 'number'), heading(t('evidence.origin'))],
    finding.limits.map((limit) => el('tr', {},
      el('th', { scope: 'row' }, word('limit', limit.name)),
      el('td', { class: 'number' }, limit.value),
      el('td', {}, origin(limit)))));
}

function origin(limit) {
  if (limit.origin !== 'plan') {
    return t('origin.rule');
  }
  const scope = limit.scope === 'everywhere' ? t('origin.everywhere') : limit.scope;
  return t('origin.plan', { scope, place: limit.place });
}

function baselineWords(baseline) {
  return t('baseline.' + baseline.kind, { n: baseline.periods, value: baseline.value, weeks: baseline.weeks });
}
