/** So many lines stand open below a budget's pictures; a longer table waits until it is asked for. */
const LINES_SHOWN = 8;

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
  return section('budgets', report.budgets.map((budget, i) => budgetPart(budget, shiftsOf(budget), i === 0)));
}

function budgetPart(budget, shifts, open) {
  const moved = movesOf(shifts);
  return el('details', { class: 'budget', open, toggle: drawVisible },
    el('summary', {}, el('h3', {}, el('span', {}, local(budget.name)),
      el('span', { class: 'count' }, t('budgets.total', {
        amount: money(budget.total, budget.currency), every: t('every.' + budget.every),
      })), moved.length === 0 ? null : el('span', { class: 'count' }, t('budgets.tomove', {
        amount: money(sumOf(moved), budget.currency),
      })))),
    el('div', { class: 'pair' },
      el('figure', {},
        el('figcaption', {}, t('budgets.returnlabel', { name: local(budget.returnName) })),
        returnsChart(budget),
        limitLegend(budget)),
      el('figure', {}, el('figcaption', {}, t('budgets.moves')), moves(budget, shifts))),
    budget.lines.length <= LINES_SHOWN
      ? linesTable(budget, shifts)
      : el('details', { class: 'rest' },
        el('summary', {}, t('budgets.all', { n: number(budget.lines.length) })), linesTable(budget, shifts)),
    mismatchFigure(budget),
    note(t('budgets.note', { amount: money(budget.total, budget.currency) })));
}

function mismatchFigure(budget) {
  const rates = budget.mismatch ?? [];
  return rates.length === 0 ? null : el('div', { class: 'pair' }, el('figure', {},
    el('figcaption', {}, t('budgets.mismatch')), mismatchChart(rates)));
}

function sumOf(moved) {
  return moved.reduce((sum, move) => sum + move.amount, 0);
}

function limitLegend(budget) {
  return budget.lines.some((line) => line.low !== null)
    ? legend(['tick low', t('budgets.lowlimit')], ['tick strong', t('budgets.stronglimit')])
    : null;
}

function moves(budget, shifts) {
  const moved = movesOf(shifts);
  const names = lineNames(budget.id);
  if (shifts.length === 0) {
    return el('p', { class: 'empty' }, t('budgets.nomoves'));
  }
  return [
    moved.length === 0 ? null : [movesChart(budget, moved), movesLegend(moved)],
    el('ul', { class: 'moves' }, shifts.map((shift) => el('li', {},
      movesOf([shift]).map((move) => el('div', {}, moveWords(move, budget, names))),
      shift.moves.length === 0 ? names(shift.from) + t('list.colon') + limitWords(shift) : null,
      termMark(shift),
      el('small', {}, findingLink(shift.finding),
        shift.moves.length > 0 && limitWords(shift) !== null ? t('list.also') + limitWords(shift) : null)))),
  ];
}

/** Told apart by its border and by words, not by its colour alone. */
function termMark(shift) {
  return forATime(shift) ? el('small', { class: 'term' }, termWords(shift)) : null;
}

function movesLegend(moved) {
  return moved.some((move) => forATime(move.shift))
    ? legend(['flow lasting', t('budgets.lasting')], ['flow term', t('budgets.forterm')])
    : null;
}

function moveWords(move, budget, names) {
  return t('budgets.move', {
    amount: money(move.amount, budget.currency), from: names(move.from), to: names(move.to),
  });
}

function linesTable(budget, shifts) {
  const head = [
    heading(t('budgets.line')),
    ...['amount', 'proposed', 'min', 'max', 'return'].map((name) => heading(t('budgets.' + name), 'number')),
    ...(shifts.length === 0 ? [] : [heading(t('budgets.why'))]),
  ];
  const sum = (name) => budget.lines.reduce((total, line) => total + line[name], 0);
  return table(local(budget.name), head, budget.lines.map((line) => lineRow(line, budget, shifts)), [
    el('tr', {},
      el('th', { scope: 'row' }, t('budgets.sum')),
      amountCell(money(budget.total, budget.currency)),
      amountCell(money(sum('proposed'), budget.currency)),
      amountCell(''), amountCell(''), amountCell(''),
      shifts.length === 0 ? null : el('td', {})),
  ]);
}

function lineRow(line, budget, shifts) {
  const inCurrency = (value) => money(value, budget.currency);
  return el('tr', {},
    el('th', { scope: 'row' }, local(line.segmentName),
      line.locked ? el('span', { class: 'locked' }, t('budgets.locked')) : null),
    amountCell(inCurrency(line.amount)),
    amountCell(inCurrency(line.proposed), change(line.proposed - line.amount, budget.currency)),
    amountCell(inCurrency(line.min)),
    amountCell(line.max === null ? t('budgets.nomax') : inCurrency(line.max)),
    amountCell(lineReturn(line)),
    shifts.length === 0 ? null : el('td', { class: 'why' }, reasons(line, shifts)));
}

/** Why a line gives or takes, and what keeps it from giving more. */
function reasons(line, shifts) {
  const concerned = shifts.filter((shift) => shift.from === line.segment
    || shift.moves.some((move) => move.to === line.segment));
  return concerned.map((shift) => el('div', {},
    findingLink(shift.finding),
    termMark(shift),
    shift.from === line.segment ? el('small', {}, limitWords(shift)) : null));
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
