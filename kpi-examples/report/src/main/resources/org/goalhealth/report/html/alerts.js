/** How many steps of an alert's life are shown; the oldest are left out. */
const STEPS_SHOWN = 8;

/** What a reader must know of an alert beside its figures; nothing for one that simply fires. */
function standing(alert) {
  if (!alert) {
    return null;
  }
  const words = [
    alert.noData ? t('alert.nodata.' + alert.noData, { since: alert.noDataSince }) : null,
    alert.notFoundSince ? t('alert.fading', { since: alert.notFoundSince }) : null,
    alert.flapping ? t('alert.flapping', { n: number(alert.beginnings) }) : null,
  ].filter((text) => text !== null);
  return words.length === 0 ? null : el('p', { class: 'standing' }, words.join(' '));
}

function alertHistory(alert) {
  if (!alert || alert.history.length === 0) {
    return null;
  }
  const steps = alert.history.slice(-STEPS_SHOWN);
  return el('div', { class: 'history' },
    el('strong', {}, t('alert.history')),
    steps.length < alert.history.length ? note(t('alert.earlier', { n: number(alert.history.length - steps.length) })) : null,
    el('ol', {}, steps.map((step) => el('li', {},
      el('time', { datetime: step.date }, step.date), el('span', {}, stepWords(step))))));
}

function stepWords(step) {
  const values = {
    by: step.by ? local(step.by) : '',
    severity: step.severity ? word('severity', step.severity) : '',
  };
  const key = 'cause.' + step.cause + (step.state === 'pending' ? '.pending' : '');
  return t(knows(key) ? key : 'cause.' + step.cause, values);
}
