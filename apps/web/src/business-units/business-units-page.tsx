import { PageHeader } from '../ui/page-header';

export function BusinessUnitsPage() {
  return <PageHeader>BusinessUnits</PageHeader>;
}
