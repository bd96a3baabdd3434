import { useRef, useState, type DragEvent } from 'react';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/button';
import { ErrorSentence } from '../ui/error-sentence';
import { ImportsMessages } from './imports.messages';
import styles from './drop-zone.module.css';

interface DropZoneProps {
  /** Name of the file being sent. */
  reading: string | undefined;
  error: string | undefined;
  onFile: (file: File) => void;
}

/** Takes a file by drag, by click or by keyboard; the whole zone is a target, the button is what the keyboard reaches. */
export function DropZone({ reading, error, onFile }: DropZoneProps) {
  const t = useMessages(ImportsMessages);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [others, setOthers] = useState<string>();
  const take = (files: FileList | null | undefined) => {
    const [first, second] = files ?? [];
    setOthers(first && second ? first.name : undefined);
    if (first) onFile(first);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className={styles.zone} data-over={over || undefined} onDrop={onDrop} onDragOver={onDragOver} onDragLeave={() => setOver(false)}>
      <p className="t-proposal">{reading ? t('drop.reading', { name: reading }) : t('drop.title')}</p>
      <p className={styles.text}>{t('drop.text')}</p>
      <Button kind="primary" icon="upload" size="large" disabled={reading !== undefined} onClick={() => input.current?.click()}>
        {t('drop.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        className="t-sr"
        tabIndex={-1}
        aria-label={t('drop.label')}
        accept=".csv,.xlsx,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          take(event.target.files);
          // The same file, once mended, can be chosen again.
          event.target.value = '';
        }}
      />
      {others && <p className="t-meta">{t('drop.several', { name: others })}</p>}
      {error && <ErrorSentence urgent>{error}</ErrorSentence>}
      <p role="status" className="t-sr">
        {reading ? t('drop.reading', { name: reading }) : ''}
      </p>
    </div>
  );
}
