import { useEffect, useState } from 'react';
import { announce } from './announcer';
import { Button, IconButton } from './button';
import { useTexts } from './language';

interface CopyButtonProps {
  /** What goes to the clipboard. */
  text: string;
  /** What is copied, in words. */
  label: string;
  /** Shows the words beside the icon. */
  worded?: boolean;
}

export function CopyButton({ text, label, worded = false }: CopyButtonProps) {
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
  const icon = copied ? 'check' : 'copy';
  if (!worded) return <IconButton icon={icon} label={copied ? texts.copied : label} onClick={copy} />;
  return (
    <Button icon={icon} onClick={copy}>
      {copied ? texts.copied : label}
    </Button>
  );
}
