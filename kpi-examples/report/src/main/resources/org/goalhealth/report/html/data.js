const report = JSON.parse(document.getElementById('report-data').textContent);
const texts = JSON.parse(document.getElementById('report-texts').textContent);

const trends = new Map(report.trends.map((trend) => [trend.key, trend]));

const found = new Map(report.findings.map((finding) => [finding.id, finding]));

function trendOf(finding) {
  return finding.trend === null ? undefined : trends.get(finding.trend);
}

function severities() {
  return ['critical', 'warning', 'info'];
}
