import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './graphql/query-client';
import { createAppRouter } from './routes';
import { followKeptColourScheme } from './ui/theme/colour-scheme';
import './ui/theme/fonts.css';
import './ui/theme/tokens.css';
import './ui/theme/document.css';

const client = createQueryClient(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in' || pathname.startsWith('/invitations/')) return;
  client.clear();
  void router.navigate({ to: '/sign-in', search: { next: href } });
});
const router = createAppRouter({ client });

followKeptColourScheme();
const root = document.getElementById('root');
if (!root) throw new Error('index.html holds no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
