// The four sides of a balanced scorecard; one that nothing measures is said to be unseen.
function scorecardSection() {
  if (report.perspectives.length === 0) {
    return null;
  }
  return section('scorecard', note(t('scorecard.note')),
    el('div', { class: 'sides' }, report.perspectives.map(side)));
}

function side(perspective) {
  return el('div', { class: 'side' },
    el('h3', {}, t('perspective.' + perspective.id)),
    perspective.measures.length === 0
      ? note(t('scorecard.unseen'))
      : el('ul', {}, perspective.measures.map(measureLine)));
}

function measureLine(measure) {
  return el('li', {},
    el('span', { class: 'name' }, local(measure.name), el('small', {}, standingWords(measure))),
    measure.severity === null ? mark('✓', 'on-target', t('scorecard.calm')) : severityMark(measure.severity));
}

function standingWords(measure) {
  return [
    measure.target === null ? null : t('scorecard.target', { state: t('state.' + measure.target) }),
    measure.zone === null ? null : t('scorecard.zone', { zone: t('zone.' + measure.zone) }),
  ].filter((text) => text !== null).join(' · ');
}
