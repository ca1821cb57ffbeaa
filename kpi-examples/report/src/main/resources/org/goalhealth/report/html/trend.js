/** How many of the latest periods are drawn; a year and a bit, so that the season can be seen. */
const WINDOW = { day: 92, week: 53, month: 25, quarter: 13, year: 11 };

/** The figures of a finding that stand as lines of their own in its trend. */
const LEVELS = ['limit', 'ideal', 'danger'];

function trendChart(finding) {
  const trend = trendOf(finding);
  if (!trend || trend.points.every((point) => point.value === null)) {
    return el('p', { class: 'note' }, t('trend.none'));
  }
  const points = shown(trend, finding);
  const levels = levelsOf(finding, points);
  const label = t('trend.label', {
    name: local(trend.name), segment: local(trend.segmentName), from: points[0].label, to: points.at(-1).label,
  });
  return el('figure', { class: 'trend' },
    el('figcaption', {}, local(trend.name) + ' · ' + local(trend.segmentName)),
    chart(label, 'middle', () => trendOption(trend, points, levels, finding)),
    legend(...legendOf(points, levels)));
}

function shown(trend, finding) {
  const since = trend.points.findIndex((point) => inBreach(point, finding));
  const first = Math.max(0, trend.points.length - WINDOW[trend.every]);
  return trend.points.slice(since < 0 ? first : Math.min(first, since));
}

function inBreach(point, finding) {
  return point.start >= finding.since.start && point.start < finding.latest.end;
}

function levelsOf(finding, points) {
  // A goal's figures are sums over its own period and stand on another scale than the KPI's periods.
  const figures = finding.figures;
  if (finding.subject.startsWith('goal:') || !figures.value || !isOwn(figures.value, finding)) {
    return [];
  }
  return LEVELS
    .filter((name) => figures[name])
    // A zone's limit is its ideal or danger bound; one line is enough.
    .filter((name) => name !== 'limit' || !(figures.ideal && figures.danger))
    .map((name) => ({ name, values: points.map((point) => levelAt(finding, point, name)) }));
}

/** Whether a figure is the latest of the series: one of another KPI, or of several periods, is on another scale. */
function isOwn(value, finding) {
  const last = trendOf(finding)?.points.at(-1)?.value ?? null;
  return last !== null && Math.abs(value.value - last) <= 1e-9 * Math.max(1, Math.abs(last));
}

/** A limit that is a share of the baseline moves with it. */
function levelAt(finding, point, name) {
  const level = finding.figures[name].value;
  const baseline = finding.figures.baseline?.value;
  if (name !== 'limit' || !baseline || !finding.figures.deviation) {
    return level;
  }
  return point.baseline === null ? null : (point.baseline * level) / baseline;
}

function legendOf(points, levels) {
  return [
    ['line', t('trend.value')],
    ...(points.some((point) => point.baseline !== null) ? [['dashed', t('trend.baseline')]] : []),
    ...levels.map((level) => ['level ' + level.name, word('figure', level.name)]),
    ['band', t('trend.breach')],
    ...(points.some((point) => point.value === null) ? [['hole', t('trend.gap')]] : []),
  ];
}

function trendOption(trend, points, levels, finding) {
  const band = (name, colour, holds) => ({
    name, type: 'bar', yAxisIndex: 1, barWidth: '100%', barGap: '-100%', silent: true,
    itemStyle: { color: colour }, data: points.map((point) => (holds(point) ? 1 : null)), z: 0,
  });
  const line = (name, values, style) => ({
    name, type: 'line', data: values, symbol: 'none', connectNulls: false, silent: true, lineStyle: style, z: 2,
  });
  return {
    grid: { left: 8, right: 14, top: 14, bottom: 4, containLabel: true },
    tooltip: tooltip({ trigger: 'axis', formatter: (rows) => trendTip(trend, points[rows[0].dataIndex], levels, rows) }),
    xAxis: {
      type: 'category', data: points.map((point) => point.label),
      axisTick: { show: false }, axisLine: { lineStyle: { color: COLOURS.rule } },
      axisLabel: { color: COLOURS.quiet, hideOverlap: true, formatter: (label) => shortened(label, 12) },
    },
    yAxis: [
      {
        type: 'value', scale: true, splitNumber: 4, splitLine: { lineStyle: { color: COLOURS.rule } },
        axisLabel: { color: COLOURS.quiet, formatter: (value) => tick(value, trend.unit) },
      },
      { type: 'value', show: false, min: 0, max: 1, axisLabel: { show: false } },
    ],
    series: [
      band('breach', COLOURS.breach, (point) => inBreach(point, finding)),
      band('gap', COLOURS.gap, (point) => point.value === null),
      line('baseline', points.map((point) => point.baseline), { color: COLOURS.baseline, type: 'dashed', width: 1.5 }),
      ...levels.map((level) => line(level.name, level.values,
        { color: level.name === 'ideal' ? COLOURS.good : COLOURS.limit, type: 'dotted', width: 1.5 })),
      {
        name: 'value', type: 'line', connectNulls: false, showAllSymbol: true, z: 3, lineStyle: { color: COLOURS.value, width: 2 },
        data: points.map((_, i) => dot(points, i, finding)), emphasis: { disabled: true },
      },
    ],
  };
}

/** A figure between two gaps has no line to stand on, so it gets a dot; so does each breach. */
function dot(points, i, finding) {
  const { value } = points[i];
  const breach = inBreach(points[i], finding);
  const alone = value !== null && (points[i - 1]?.value ?? null) === null && (points[i + 1]?.value ?? null) === null;
  return {
    value,
    symbol: breach || alone ? 'circle' : 'none',
    symbolSize: breach ? 7 : 5,
    itemStyle: { color: breach ? COLOURS.limit : COLOURS.value },
  };
}

function trendTip(trend, point, levels, rows) {
  const lines = [plain(point.label), t('trend.value') + ': '
    + (point.value === null ? t('trend.gap') : plain(figure(point.value, trend.unit)))];
  if (point.baseline !== null) {
    lines.push(t('trend.baseline') + ': ' + plain(figure(point.baseline, trend.unit)));
  }
  for (const level of levels) {
    const value = level.values[rows[0].dataIndex];
    lines.push(word('figure', level.name) + ': ' + plain(figure(value, trend.unit)));
  }
  return lines.join('\n');
}
