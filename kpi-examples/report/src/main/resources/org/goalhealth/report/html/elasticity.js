const ELASTIC_SYMBOLS = { upgrade: '★', tuning: '✓', contingency: '✕', unknown: '?' };
const ELASTIC_CLASSES = { upgrade: 'exceeding', tuning: 'on-target', contingency: 'under-floor', unknown: 'unknown' };

/** What asks for a decision first. */
const ELASTIC_ORDER = ['contingency', 'upgrade', 'tuning', 'unknown'];

/** So many goals are drawn; the rest, which matter less, are folded away. */
const SHOWN_ELASTIC = 4;

function elasticitySection() {
  const goals = report.elasticity ?? [];
  if (goals.length === 0) {
    return null;
  }
  const ordered = [...goals].sort((a, b) => ELASTIC_ORDER.indexOf(a.zone) - ELASTIC_ORDER.indexOf(b.zone));
  const scale = elasticScale(goals);
  const figures = ordered.map((goal) => elasticFigure(goal, scale));
  const rest = figures.slice(SHOWN_ELASTIC);
  return section('elasticity', note(t('elasticity.note')),
    el('div', { class: 'pair' }, figures.slice(0, SHOWN_ELASTIC)),
    elasticLegend(goals),
    rest.length === 0 ? null : el('details', { class: 'rest', toggle: drawVisible },
      el('summary', {}, t('elasticity.more', { n: number(rest.length) })), el('div', { class: 'pair' }, rest)));
}

function elasticZone(zone) {
  return mark(ELASTIC_SYMBOLS[zone], ELASTIC_CLASSES[zone], t('elastic.' + zone));
}

function elasticFigure(goal, scale) {
  const latest = goal.points.findLast((point) => point.coefficient !== null);
  const name = local(goal.name);
  return el('figure', { class: 'elastic' },
    el('figcaption', {}, name, elasticZone(goal.zone)),
    latest === undefined ? note(t('elasticity.none')) : [
      chart(t('elasticity.label', { name }), 'middle', () => elasticOption(goal, scale)),
      el('p', {}, latestWords(latest)),
    ],
    el('details', { class: 'evidence' },
      el('summary', {}, t('elasticity.figures')), elasticTable(goal)));
}

function latestWords(point) {
  const values = { period: point.period, coefficient: number(point.coefficient), result: factor(point.result) };
  return alone(point)
    ? t('elasticity.alone', values)
    : t('elasticity.latest', { ...values, resource: factor(point.resource) });
}

/** Whether the result stands for the whole, as nothing is known of the resource. */
function alone(point) {
  return point.coefficient !== null && point.resource === null;
}

function factor(value) {
  return value === null ? NONE : number(value);
}

/** Why a period has no coefficient: a gap, never 0. */
function gapWords(point) {
  if (point.reason) {
    return typeof point.reason === 'object' ? local(point.reason) : word('elasticity.gap', point.reason);
  }
  return t(point.result === null ? 'elasticity.noresult' : 'elasticity.noresource');
}

function elasticTable(goal) {
  return table(local(goal.name) + t('list.colon') + t('elasticity.figures'),
    [heading(t('elasticity.period')),
      ...['coefficient', 'result', 'resource'].map((name) => heading(t('elasticity.' + name), 'number')),
      heading(t('elasticity.remark'))],
    goal.points.map((point) => el('tr', {},
      el('th', { scope: 'row' }, point.period),
      ['coefficient', 'result', 'resource'].map((name) => amountCell(factor(point[name]))),
      el('td', {}, point.coefficient === null ? gapWords(point) : alone(point) ? t('elasticity.flag') : zoneOfPoint(goal, point)))));
}

/** Both limits act: a coefficient exactly on one is in the zone beyond it. */
function zoneOfPoint(goal, point) {
  if (goal.upper !== null && point.coefficient >= goal.upper) {
    return t('elastic.upgrade');
  }
  return t(goal.lower !== null && point.coefficient <= goal.lower ? 'elastic.contingency' : 'elastic.tuning');
}

function elasticLegend(goals) {
  const points = goals.flatMap((goal) => goal.points);
  return legend(
    ['line', t('elasticity.coefficient')],
    ...(points.some(alone) ? [['hollow', t('elasticity.flag')]] : []),
    ['zone upgrade', t('elastic.upgrade')], ['zone tuning', t('elastic.tuning')], ['zone contingency', t('elastic.contingency')],
    ...(points.some((point) => point.coefficient === null) ? [['hole', t('trend.gap')]] : []));
}
