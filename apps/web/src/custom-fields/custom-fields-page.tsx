import { PageHeader } from '../ui/page-header';

export function CustomFieldsPage() {
  return <PageHeader>CustomFields</PageHeader>;
}
