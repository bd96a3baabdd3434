import { useEffect, useState } from 'react';
import { announce } from './announcer';
import { Button, IconButton, type ButtonKind } from './button';
import type { IconName } from './icon';
import { useTexts } from './language';

interface CopyButtonProps {
  /** What goes to the clipboard. */
  text: string;
  /** What is copied, in words. */
  label: string;
  /** Shows the words beside the icon. */
  worded?: boolean;
  /** Of the worded button. */
  kind?: ButtonKind;
  icon?: IconName;
}

export function CopyButton({ text, label, worded = false, kind, icon: given = 'copy' }: CopyButtonProps) {
  const texts = useTexts();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(texts.copied);
  };
  const icon = copied ? 'check' : given;
  if (!worded) return <IconButton icon={icon} label={copied ? texts.copied : label} onClick={copy} />;
  return (
    <Button kind={kind} icon={icon} onClick={copy}>
      {copied ? texts.copied : label}
    </Button>
  );
}
