import { PageHeader } from '../ui/page-header';

export function ScoringModelsPage() {
  return <PageHeader>ScoringModels</PageHeader>;
}
