const STEPS = [0.2, 0.5, 1, 2, 5, 10];
const MOST_STEPS = 6;

/** One scale for all goals: the coefficient has no unit. Room is kept above and below both limits. */
function elasticScale(goals) {
  const values = goals
    .flatMap((goal) => [goal.lower, goal.upper, ...goal.points.map((point) => point.coefficient)])
    .filter((value) => value !== null);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const room = Math.max(0.1, (most - least) * 0.1);
  const interval = STEPS.find((step) => (most - least) / step <= MOST_STEPS) ?? (most - least) / MOST_STEPS;
  return {
    interval,
    min: Math.max(0, Math.floor((least - room) / interval) * interval),
    max: Math.ceil((most + room) / interval) * interval,
  };
}

function elasticOption(goal, scale) {
  // A limit that nothing judges by has no line, and no zone beyond it.
  const upper = goal.upper ?? scale.max;
  const lower = goal.lower ?? scale.min;
  const area = (from, to, colour) => [{ yAxis: from, itemStyle: { color: colour } }, { yAxis: to }];
  const limit = (value, colour) => (value === null ? [] : [{
    yAxis: value, lineStyle: { color: colour, type: 'dotted', width: 1.5 },
    label: { formatter: number(value), position: 'end', color: colour },
  }]);
  return {
    grid: { left: 4, right: 36, top: 12, bottom: 2, containLabel: true },
    tooltip: tooltip({ trigger: 'axis', formatter: (rows) => elasticTip(goal, goal.points[rows[0].dataIndex]) }),
    xAxis: {
      type: 'category', data: goal.points.map((point) => point.period),
      axisTick: { show: false }, axisLine: { lineStyle: { color: COLOURS.rule } },
      axisLabel: { color: COLOURS.quiet, hideOverlap: true, formatter: (label) => shortened(label, 12) },
    },
    yAxis: [
      {
        type: 'value', ...scale, splitLine: { show: false },
        axisLabel: { color: COLOURS.quiet, formatter: (value) => number(value) },
      },
      { type: 'value', show: false, min: 0, max: 1, axisLabel: { show: false } },
    ],
    series: [
      {
        name: 'gap', type: 'bar', yAxisIndex: 1, barWidth: '100%', silent: true, z: 1, itemStyle: { color: COLOURS.gap },
        data: goal.points.map((point) => (point.coefficient === null ? 1 : null)),
      },
      {
        name: 'coefficient', type: 'line', connectNulls: false, showAllSymbol: true, z: 3, emphasis: { disabled: true },
        lineStyle: { color: COLOURS.value, width: 2 },
        data: goal.points.map(elasticDot),
        markLine: {
          silent: true, symbol: 'none', z: 2, data: [...limit(goal.upper, COLOURS.value), ...limit(goal.lower, COLOURS.limit)],
        },
        markArea: {
          silent: true,
          data: [
            area(upper, scale.max, COLOURS.upgrade),
            area(lower, upper, COLOURS.tuning),
            area(scale.min, lower, COLOURS.contingency),
          ],
        },
      },
    ],
  };
}

/** Hollow where the result stands alone. */
function elasticDot(point) {
  return {
    value: point.coefficient, symbol: 'circle', symbolSize: alone(point) ? 8 : 6,
    itemStyle: alone(point)
      ? { color: '#ffffff', borderColor: COLOURS.value, borderWidth: 2 }
      : { color: COLOURS.value },
  };
}

function elasticTip(goal, point) {
  const rows = [point.period, t('elasticity.coefficient') + ': ' + factor(point.coefficient),
    t('elasticity.result') + ': ' + factor(point.result), t('elasticity.resource') + ': ' + factor(point.resource)];
  if (point.coefficient === null) {
    rows.push(gapWords(point));
  } else {
    rows.push(alone(point) ? t('elasticity.flag') : zoneOfPoint(goal, point));
  }
  return plain(rows.join('\n'));
}
