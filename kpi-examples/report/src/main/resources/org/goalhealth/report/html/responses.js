/** The spends that a curve is looked at, in the order in which they are told. */
const STANDS = ['present', 'suggested', 'best', 'widened'];

/** So many times as large may one line be as another on a shared scale before the smaller could not be read. */
const SHARED_AT_MOST = 8;

function responsesSection() {
  const curves = report.responses ?? [];
  if (curves.length === 0) {
    return null;
  }
  const budgets = [...new Set(curves.map((curve) => curve.budget))];
  return section('responses', note(t('responses.note')),
    budgets.map((id, i) => responsesOf(id, curves.filter((curve) => curve.budget === id), i === 0)));
}

function responsesOf(id, curves, open) {
  const budget = report.budgets.find((one) => one.id === id);
  const shared = sharedScale(curves);
  return el('details', { class: 'budget', open, toggle: drawVisible },
    el('summary', {}, el('h3', {}, el('span', {}, budget ? local(budget.name) : id),
      gains(curves).map((text) => el('span', { class: 'count' }, text)))),
    note(axesWords(curves[0], budget) + ' ' + t(shared ? 'responses.shared' : 'responses.own')),
    el('div', { class: 'multiples' }, curves.map((curve) => responseFigure(curve, shared ?? scaleOfCurve(curve)))),
    standsLegend(curves),
    leaning(curves),
    el('details', { class: 'rest' }, el('summary', {}, t('responses.figures')), standsTable(curves, budget)));
}

function axesWords(curve, budget) {
  return t('responses.axes', {
    every: budget ? t('every.' + budget.every) : '', currency: curve.currency,
  });
}

function lineName(curve) {
  const segment = segmentOf(curve);
  const line = report.budgets.find((one) => one.id === curve.budget)?.lines.find((one) => one.segment === segment);
  if (line) {
    return local(line.segmentName);
  }
  return typeof curve.label === 'object' ? local(curve.label) : curve.label;
}

function segmentOf(curve) {
  return Object.entries(curve.line).map(([dimension, value]) => dimension + '=' + value).join(';');
}

/** Where the data support no curve, only what is spent now is known. */
function standsOf(curve) {
  return (curve.sure === 'no' ? ['present'] : STANDS).filter((name) => curve[name]);
}

/** What more the lines with a curve would bring together, for each way of spending that is known of all of them. */
function gains(curves) {
  const known = curves.filter((curve) => curve.sure !== 'no' && curve.present);
  return STANDS.slice(1)
    .filter((name) => known.length > 0 && known.every((curve) => curve[name]))
    .map((name) => {
      const more = known.reduce((sum, curve) => sum + curve[name].response - curve.present.response, 0);
      return t('responses.gain.' + name, {
        sign: more < 0 ? '−' : '+', amount: money(Math.round(Math.abs(more)), known[0].currency),
      });
    });
}

/** What the sums rest on where not every curve is sure. */
function leaning(curves) {
  return ['weak', 'no']
    .map((sure) => [sure, curves.filter((curve) => curve.sure === sure)])
    .filter(([, lines]) => lines.length > 0 && gains(curves).length > 0)
    .map(([sure, lines]) => note(t('responses.leaning.' + sure, { lines: lines.map(lineName).join(t('list.separator')) })));
}

function scaleOfCurve(curve) {
  const stands = standsOf(curve).map((name) => curve[name]);
  const spend = Math.max(...curve.points.map((point) => point.spend), ...stands.map((one) => one.spend), 0);
  const response = Math.max(...curve.points.map((point) => point.response), ...stands.map((one) => one.response), 0);
  const high = Math.max(...curve.points.map((point) => point.high ?? 0), 0);
  // A range without an end would leave the curve itself flat on the ground; it is cut, and said to be.
  return { spend, response: Math.min(Math.max(response, high), 2 * response) };
}

/** One scale for all lines of a budget, so that they can be compared; none where the smallest could not be seen. */
function sharedScale(curves) {
  const scales = curves.map(scaleOfCurve).filter((scale) => scale.spend > 0);
  const most = (name) => Math.max(...scales.map((scale) => scale[name]), 0);
  const least = (name) => Math.min(...scales.map((scale) => scale[name]));
  return scales.length > 0 && ['spend', 'response'].every((name) => most(name) <= SHARED_AT_MOST * least(name))
    ? { spend: most('spend'), response: most('response') }
    : null;
}

function responseFigure(curve, scale) {
  return el('figure', { class: 'curve ' + curve.sure },
    el('figcaption', {}, lineName(curve), sureMark(curve)),
    curve.points.length === 0 ? null : responseChart(curve, scale),
    el('small', {}, sureWords(curve, scale)));
}

const SURE_SYMBOLS = { yes: '✓', weak: '!', no: '?' };
const SURE_CLASSES = { yes: 'on-target', weak: 'warning', no: 'unknown' };

function sureMark(curve) {
  return mark(SURE_SYMBOLS[curve.sure], SURE_CLASSES[curve.sure], t('sure.' + curve.sure));
}

/** Where the curve comes from and how far it can be trusted. */
function sureWords(curve, scale) {
  const own = curve.why ? (typeof curve.why === 'object' ? local(curve.why) : curve.why) : null;
  return [
    curve.sure === 'no' ? null : t('responses.source.' + curve.source),
    curve.sure === 'yes' ? null : own ?? t('responses.why.' + curve.sure),
    curve.points.some((point) => (point.high ?? 0) > scale.response) ? t('responses.beyond') : null,
  ].filter((text) => text !== null).join(' ');
}

function standsLegend(curves) {
  const used = STANDS.filter((name) => curves.some((curve) => standsOf(curve).includes(name)));
  return legend(
    ['line', t('responses.curve')],
    ...(curves.some((curve) => curve.sure !== 'yes') ? [['dashed', t('responses.unsure')]] : []),
    ...(curves.some((curve) => curve.points.some((point) => (point.high ?? null) !== null))
      ? [['range', t('responses.range')]] : []),
    ...used.map((name) => ['stand ' + name, t('responses.' + name)]));
}

function standsTable(curves, budget) {
  const used = STANDS.filter((name) => curves.some((curve) => curve[name]));
  return table(t('responses.figures') + t('list.colon') + (budget ? local(budget.name) : curves[0].budget),
    [heading(t('budgets.line')), ...used.map((name) => heading(t('responses.' + name), 'number')), heading(t('responses.sure'))],
    curves.map((curve) => el('tr', {},
      el('th', { scope: 'row' }, lineName(curve)),
      used.map((name) => standCell(curve, name)),
      el('td', {}, sureMark(curve)))));
}

function standCell(curve, name) {
  const stand = standsOf(curve).includes(name) ? curve[name] : undefined;
  if (!stand) {
    return amountCell(NONE);
  }
  return amountCell(money(stand.spend, curve.currency),
    ...standWords(curve, stand).slice(1).map((text) => el('small', {}, text)));
}

/** What is spent, what it brings, and what the next unit of money would bring: not told where no curve stands. */
function standWords(curve, stand) {
  return [
    t('responses.spend', { amount: money(stand.spend, curve.currency) }),
    t('responses.brings', { amount: money(rounded(stand.response), curve.currency) }),
    ...(curve.sure === 'no' || (stand.marginal ?? null) === null
      ? []
      : [t('responses.next', { unit: money(1, curve.currency), amount: number(stand.marginal) })]),
  ];
}

/** An estimate has no cents. */
function rounded(value) {
  return value === null || value === undefined ? null : Math.round(value);
}
