import { useEffect } from 'react';

const PRODUCT = 'Tamis';

/** Names the browser tab: « TE-142 Réponse aux appels d'offres · Tamis ». */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${PRODUCT}` : PRODUCT;
  }, [title]);
}
