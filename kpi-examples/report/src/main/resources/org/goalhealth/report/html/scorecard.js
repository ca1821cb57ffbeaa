// The four sides of a balanced scorecard; one that nothing measures is said to be unseen.
function scorecardSection() {
  if (report.perspectives.length === 0) {
    return null;
  }
  return section('scorecard', note(t('scorecard.note')),
    table(t('scorecard.title'),
      [heading(t('scorecard.measure')), heading(t('scorecard.target')), heading(t('scorecard.zone')),
        heading(t('scorecard.found'))],
      report.perspectives.map(perspectiveRows)));
}

function perspectiveRows(perspective) {
  const title = el('tr', {}, el('th', { scope: 'rowgroup', colspan: '4' }, t('perspective.' + perspective.id)));
  return perspective.measures.length === 0
    ? [title, el('tr', {}, el('td', { class: 'empty', colspan: '4' }, t('scorecard.unseen')))]
    : [title, ...perspective.measures.map(measureRow)];
}

function measureRow(measure) {
  return el('tr', {},
    el('th', { scope: 'row' }, local(measure.name)),
    el('td', {}, measure.target === null
      ? NONE : mark(STATE_SYMBOLS[measure.target], measure.target, t('state.' + measure.target))),
    el('td', {}, measure.zone === null
      ? NONE : mark(ZONE_SYMBOLS[measure.zone], measure.zone, t('zone.' + measure.zone))),
    el('td', {}, measure.severity === null ? NONE : severityMark(measure.severity)));
}
