import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LanguageProvider } from '../ui/language';
import { useChosenLanguage } from '../i18n/chosen-language';

export function RootLayout() {
  const language = useChosenLanguage();
  useFocusAfterNavigation();
  return (
    <LanguageProvider language={language}>
      <Outlet />
    </LanguageProvider>
  );
}

/** A new page puts the focus on its title when what had it is gone, so that a keyboard or a screen reader starts there. */
function useFocusAfterNavigation() {
  const { pathname } = useLocation();
  useEffect(() => {
    const timer = setTimeout(() => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost) document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true });
    }, 60);
    return () => clearTimeout(timer);
  }, [pathname]);
}
