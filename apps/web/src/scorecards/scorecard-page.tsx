import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { usePageTitle } from '../shell/page-title';
import { useOrganisation } from '../shell/session';
import { ScorecardForm } from './scorecard-form';
import { ScorecardMessages } from './scorecard-form.messages';
import { ScorecardQueries } from './scorecards.queries';

export function ScorecardPage() {
  const t = useMessages(ScorecardMessages);
  const organisation = useOrganisation();
  const { reference } = useParams({ from: '/$organisation/use-cases/$reference/scorecard' });
  const { data } = useSuspenseQuery(ScorecardQueries.scorecard(organisation, reference));
  usePageTitle(t('pageTitle', { reference: data.reference }));
  return <ScorecardForm key={data.useCaseId} organisation={organisation} scorecard={data} />;
}
