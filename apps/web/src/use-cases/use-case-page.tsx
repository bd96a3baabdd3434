import { PageHeader } from '../ui/page-header';

export function UseCasePage() {
  return <PageHeader>UseCase</PageHeader>;
}
