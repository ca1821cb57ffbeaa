const report = JSON.parse(document.getElementById('report-data').textContent);
const texts = JSON.parse(document.getElementById('report-texts').textContent);

const trends = new Map(report.trends.map((trend) => [trend.key, trend]));

// A goal does not say its unit; a trend or a funnel stage of the same KPI does.
const units = new Map();
for (const trend of report.trends) {
  units.set(trend.kpi, trend.unit);
}
for (const funnel of report.funnels) {
  for (const stage of funnel.stages) {
    units.set(stage.kpi, stage.unit);
  }
}

function unitOf(kpi) {
  return units.get(kpi) ?? { kind: 'plain' };
}

function trendOf(finding) {
  return finding.trend === null ? undefined : trends.get(finding.trend);
}

function severities() {
  return ['critical', 'warning', 'info'];
}
