/** What the lines of a budget are called, by segment; a segment the budget does not have keeps its own text. */
function lineNames(id) {
  const lines = report.budgets.find((budget) => budget.id === id)?.lines ?? [];
  const names = new Map(lines.map((line) => [line.segment, line.segmentName]));
  return (segment) => (names.has(segment) ? local(names.get(segment)) : segment);
}

function budgetsSection() {
  if (report.budgets.length === 0) {
    return null;
  }
  return section('budgets', report.budgets.map((budget, i) => el('details', {
    class: 'budget', open: i === 0, toggle: drawVisible,
  },
    el('summary', {}, el('h3', {}, el('span', {}, local(budget.name)),
      el('span', { class: 'count' }, t('budgets.total', {
        amount: money(budget.total, budget.currency), every: t('every.' + budget.every),
      })), budget.moves.length === 0 ? null : el('span', { class: 'count' }, t('budgets.tomove', {
        amount: money(budget.moves.reduce((sum, move) => sum + move.amount, 0), budget.currency),
      })))),
    el('div', { class: 'pair' },
      el('figure', {},
        el('figcaption', {}, t('budgets.returnlabel', { name: local(budget.returnName) })),
        returnsChart(budget),
        limitLegend(budget)),
      el('figure', {}, el('figcaption', {}, t('budgets.moves')), moves(budget))),
    linesTable(budget),
    note(t('budgets.note', { amount: money(budget.total, budget.currency) })))));
}

function limitLegend(budget) {
  return budget.lines.some((line) => line.low !== null)
    ? legend(['tick low', t('budgets.lowlimit')], ['tick strong', t('budgets.stronglimit')])
    : null;
}

function moves(budget) {
  if (budget.moves.length > 0) {
    const names = lineNames(budget.id);
    return [
      movesChart(budget),
      el('ul', { class: 'moves' }, budget.moves.map((move) => el('li', {}, moveWords(move, budget, names)))),
    ];
  }
  const bound = bindings(budget);
  return bound.length === 0
    ? el('p', { class: 'empty' }, t('budgets.nomoves'))
    : el('ul', { class: 'moves' }, bound.map((text) => el('li', {}, text)));
}

function moveWords(move, budget, names) {
  return t('budgets.move', {
    amount: money(move.amount, budget.currency), from: names(move.from), to: names(move.to),
  });
}

/** Why nothing can be moved, or no more than what is, by the line that should give. */
function bindings(budget) {
  const names = lineNames(budget.id);
  return report.findings
    .flatMap((finding) => finding.suggestions)
    .filter((one) => one.kind === 'budget-shift' && one.budget === budget.id && one.bindings.length > 0)
    .map((one) => names(one.from) + t('list.colon') + bindingWords(one));
}

function linesTable(budget) {
  const head = [
    heading(t('budgets.line')),
    ...['amount', 'min', 'max', 'return', 'proposed'].map((name) => heading(t('budgets.' + name), 'number')),
  ];
  const sum = (name) => budget.lines.reduce((total, line) => total + line[name], 0);
  return table(local(budget.name), head, budget.lines.map((line) => lineRow(line, budget)), [
    el('tr', {},
      el('th', { scope: 'row' }, t('budgets.sum')),
      amountCell(money(budget.total, budget.currency)),
      amountCell(''), amountCell(''), amountCell(''),
      amountCell(money(sum('proposed'), budget.currency))),
  ]);
}

function lineRow(line, budget) {
  const inCurrency = (value) => money(value, budget.currency);
  return el('tr', {},
    el('th', { scope: 'row' }, local(line.segmentName),
      line.locked ? el('span', { class: 'locked' }, t('budgets.locked')) : null),
    amountCell(inCurrency(line.amount)),
    amountCell(inCurrency(line.min)),
    amountCell(line.max === null ? t('budgets.nomax') : inCurrency(line.max)),
    amountCell(lineReturn(line)),
    amountCell(inCurrency(line.proposed), change(line.proposed - line.amount, budget.currency)));
}

function amountCell(...children) {
  return el('td', { class: 'number' }, ...children);
}

function change(difference, currency) {
  if (difference === 0) {
    return null;
  }
  const sign = difference > 0 ? '+' : '−';
  return el('small', { class: difference > 0 ? 'more' : 'less' }, sign + money(Math.abs(difference), currency));
}
