/** What findings suggest to move within a budget, each with the finding that says why. */
function shiftsOf(budget) {
  return report.findings.flatMap((finding) => finding.suggestions
    .filter((one) => one.kind === 'budget-shift' && one.budget === budget.id)
    .map((one) => ({ ...one, finding })));
}

function movesOf(shifts) {
  return shifts.flatMap((shift) => shift.moves.map((move) => ({ ...move, from: shift.from, shift })));
}

/** Whether money is moved for some days only. */
function forATime(shift) {
  return shift.firstDay !== null;
}

function termWords(shift) {
  return t('budgets.term', { from: day(shift.firstDay), until: day(shift.lastDay) });
}

/** What keeps a line from giving more: limits that bind, and goals that could fall under their floor. */
function limitsOfShift(shift) {
  const bindings = shift.bindings
    // The goals themselves say more than that there are some.
    .filter((name) => name !== 'goal-at-floor' || shift.spares.length === 0);
  return [
    ...bindings.map((name) => word('binding', name)),
    ...shift.spares.map((goal) => t('budgets.spares', { goal: local(goal.name) })),
  ];
}

function limitWords(shift) {
  const why = limitsOfShift(shift);
  return why.length === 0
    ? null
    : t(shift.moves.length === 0 ? 'budgets.nothing' : 'budgets.limited', { why: why.join(t('list.also')) });
}
