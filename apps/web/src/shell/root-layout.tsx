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
    // The page may still be loading, and a window that led here may still be closing.
    let tries = 0;
    const timer = setInterval(() => {
      tries += 1;
      const lost = document.activeElement === null || document.activeElement === document.body;
      const title = lost ? document.querySelector<HTMLElement>('[data-page-title]') : null;
      title?.focus({ preventScroll: true });
      if (title || tries >= 10) clearInterval(timer);
    }, 100);
    return () => clearInterval(timer);
  }, [pathname]);
}
