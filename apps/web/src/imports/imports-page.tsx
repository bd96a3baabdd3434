import { PageHeader } from '../ui/page-header';

export function ImportsPage() {
  return <PageHeader>Imports</PageHeader>;
}
