import { PageHeader } from '../ui/page-header';

export function UseCasesPage() {
  return <PageHeader>UseCases</PageHeader>;
}
