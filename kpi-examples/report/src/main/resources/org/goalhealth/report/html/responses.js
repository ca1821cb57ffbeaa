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
    el('summary', {}, el('h3', {}, el('span', {}, budget ? local(budget.name) : id))),
    outlook((report.whatIfs ?? []).find((one) => one.budget === id), curves[0].currency),
    note(axesWords(curves[0]) + t('list.sentence') + t(shared ? 'responses.shared' : 'responses.own')),
    el('div', { class: 'multiples' }, curves.map((curve) => responseFigure(curve, shared ?? scaleOfCurve(curve)))),
    standsLegend(curves),
    el('details', { class: 'rest' }, el('summary', {}, t('responses.figures')), standsTable(curves, budget)));
}

/** By how much more the lines would bring together, in what range, and how sure that is. */
function outlook(whatIf, currency) {
  const rows = STANDS.slice(1).filter((name) => whatIf?.[name]);
  return rows.length === 0 ? null : el('dl', { class: 'outlook' }, rows.map((name) => el('div', {},
    el('dt', {}, standName(name, whatIf)),
    el('dd', {}, more(whatIf[name].change, currency), changeRange(whatIf[name], currency)),
    el('dd', {}, sureMark(whatIf[name])))));
}

function more(change, currency) {
  if (change === null) {
    return t('responses.unknown');
  }
  return (change < 0 ? '−' : '+') + money(Math.abs(rounded(change)), currency);
}

function changeRange(row, currency) {
  return row.change === null || (row.changeLow ?? null) === null
    ? null
    : el('small', {}, t('responses.between', { low: more(row.changeLow, currency), high: more(row.changeHigh, currency) }));
}

/** What a way of spending is called; how much wider limits are is said where it is known. */
function standName(name, whatIf) {
  return name === 'widened' && whatIf
    ? t('responses.widenedby', { by: unbroken(whatIf.widenedBy) })
    : t('responses.' + name);
}

function axesWords(curve) {
  return t('responses.axes', { every: t('every.' + curve.spendUnit), currency: curve.currency });
}

/** The points that stand on the curve: none where the data support no curve. */
function standsOf(curve) {
  return curve.sure === 'no' ? [] : STANDS.filter((name) => (curve[name]?.response ?? null) !== null);
}

function pointsOf(curve) {
  return curve.points ?? [];
}

function scaleOfCurve(curve) {
  const stands = standsOf(curve).map((name) => curve[name]);
  const spend = Math.max(...pointsOf(curve).map((point) => point.spend), curve.present?.spend ?? 0,
    ...stands.map((one) => one.spend));
  const response = Math.max(...pointsOf(curve).map((point) => point.response), ...stands.map((one) => one.response), 0);
  const high = Math.max(...pointsOf(curve).map((point) => point.high ?? 0), 0);
  // A range without an end would leave the curve itself flat on the ground; it is cut, and said to be.
  return { spend, response: Math.min(Math.max(response, high), 2 * response) };
}

/** One scale for all lines of a budget, so that they can be compared; none where the smallest could not be seen. */
function sharedScale(curves) {
  const scales = curves.map(scaleOfCurve).filter((scale) => scale.response > 0);
  const most = (name) => Math.max(...scales.map((scale) => scale[name]), 0);
  const least = (name) => Math.min(...scales.map((scale) => scale[name]));
  return scales.length > 0 && ['spend', 'response'].every((name) => most(name) <= SHARED_AT_MOST * least(name))
    ? { spend: most('spend'), response: most('response') }
    : null;
}

function responseFigure(curve, scale) {
  return el('figure', { class: 'curve ' + curve.sure },
    el('figcaption', {}, local(curve.label), sureMark(curve)),
    pointsOf(curve).length === 0 ? null : responseChart(curve, scale),
    el('small', {}, sureWords(curve, scale)));
}

const SURE_SYMBOLS = { yes: '✓', weak: '!', no: '?' };
const SURE_CLASSES = { yes: 'on-target', weak: 'warning', no: 'unknown' };

function sureMark(curve) {
  return mark(SURE_SYMBOLS[curve.sure], SURE_CLASSES[curve.sure], t('sure.' + curve.sure));
}

/** Where the curve comes from, and what speaks against it. */
function sureWords(curve, scale) {
  const doubts = (curve.doubts ?? []).map((doubt) => doubtWords(doubt, lineNames(curve.budget)));
  return [
    curve.sure === 'no' ? t('responses.why.no') : t('responses.source.' + curve.source),
    curve.sure === 'weak' && doubts.length === 0 ? t('responses.why.weak') : null,
    ...doubts,
    pointsOf(curve).some((point) => (point.high ?? 0) > scale.response) ? t('responses.beyond') : null,
  ].filter((text) => text !== null).join(t('list.sentence'));
}

function doubtWords(doubt, names) {
  const key = 'doubt.' + doubt.kind + (doubt.kind === 'moves-along' && doubt.with.length === 0 ? '-season' : '');
  return t(knows(key) ? key : 'responses.why.weak', {
    // A measure without bound has no number in the JSON.
    measure: doubt.measure === null ? '∞' : number(doubt.measure), limit: number(doubt.limit), with: doubt.with.map(names).join(t('list.separator')),
  });
}

function standsLegend(curves) {
  const used = STANDS.filter((name) => curves.some((curve) => standsOf(curve).includes(name)));
  return legend(
    ['line', t('responses.curve')],
    ...(curves.some((curve) => curve.sure !== 'yes') ? [['dashed', t('responses.unsure')]] : []),
    ...(curves.some((curve) => pointsOf(curve).some((point) => (point.high ?? null) !== null))
      ? [['range', t('responses.range')]] : []),
    ...used.map((name) => ['stand ' + name, t('responses.' + name)]));
}

function standsTable(curves, budget) {
  const used = STANDS.filter((name) => curves.some((curve) => curve[name]));
  return table(t('responses.figures') + t('list.colon') + (budget ? local(budget.name) : curves[0].budget),
    [heading(t('budgets.line')), ...used.map((name) => heading(t('responses.' + name), 'number'))],
    curves.map((curve) => el('tr', {},
      el('th', { scope: 'row' }, local(curve.label), el('small', {}, t('sure.' + curve.sure))),
      used.map((name) => standCell(curve, name)))));
}

function standCell(curve, name) {
  const stand = curve[name];
  if (!stand) {
    return amountCell(NONE);
  }
  return amountCell(money(stand.spend, curve.currency), standsOf(curve).includes(name) ? [
    el('small', {}, t('responses.brings', { amount: money(rounded(stand.response), curve.currency) })),
    el('small', {}, t('responses.next', { unit: money(1, curve.currency), amount: number(stand.marginal) }) + marginalRange(stand)),
  ] : null);
}

/** What is spent, what it brings, and what the next unit of money would bring: not told where no curve stands. */
function standWords(curve, stand) {
  return [
    t('responses.spend', { amount: money(rounded(stand.spend), curve.currency) }),
    ...(curve.sure === 'no' ? [] : [
      t('responses.brings', { amount: money(rounded(stand.response), curve.currency) }),
      (stand.low ?? null) === null ? null : t('responses.between', {
        low: money(rounded(stand.low), curve.currency), high: money(rounded(stand.high), curve.currency),
      }),
      (stand.marginal ?? null) === null ? null
        : t('responses.next', { unit: money(1, curve.currency), amount: number(stand.marginal) }) + marginalRange(stand),
    ]),
  ].filter((text) => text !== null);
}

function marginalRange(stand) {
  return (stand.marginalLow ?? null) === null
    ? '' : t('responses.within', { low: number(stand.marginalLow), high: number(stand.marginalHigh) });
}

/** An estimate has no cents. */
function rounded(value) {
  return value === null || value === undefined ? null : Math.round(value);
}
