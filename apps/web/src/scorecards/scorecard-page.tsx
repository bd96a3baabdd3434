import { PageHeader } from '../ui/page-header';

export function ScorecardPage() {
  return <PageHeader>Scorecard</PageHeader>;
}
