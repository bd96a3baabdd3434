import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { PopoverButton } from '../ui/popover-button';
import type { Deciding } from './deciding';
import { PreviewMessages } from './import-preview.messages';
import { chooseHeaderRow, chooseSheet } from './mapping';
import styles from './file-facts.module.css';

function spanOf(rows: readonly number[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  return first === last ? `${first}` : `${first}–${last}`;
}

/** How the file was read, in one line: sheet, headings, what was left aside; each can be changed. */
export function FileFacts({ isChanged, ...deciding }: Deciding & { isChanged: boolean }) {
  const t = useMessages(PreviewMessages);
  const { preview, mapping, change } = deciding;
  const hasChoices = Object.values(mapping).some((choice) => typeof choice !== 'object' || Object.keys(choice).length > 0);
  const { sheet, headerRow, aboveHeader, totals, language, rememberedFrom } = preview;
  const facts = [
    sheet && t('sheet', { sheet }),
    headerRow > 0 ? t('headerRow', { row: headerRow }) : t('noHeader'),
    aboveHeader.length > 0 && t('above', { count: aboveHeader.length, rows: spanOf(aboveHeader.map(({ row }) => row)) }),
    totals.blankRows > 0 && t('blank', { count: totals.blankRows }),
    t(`reading.${language === 'fr' ? 'fr' : 'en'}`),
  ];
  const above = aboveHeader.map(({ row, text }) => `${row}. ${text}`).join('\n');
  return (
    <p className={styles.facts}>
      <span title={above || undefined}>
        <b>{preview.fileName}</b>
        {', '}
        {facts.filter(Boolean).join(', ')}.
      </span>
      {rememberedFrom && !isChanged && <span>{t('remembered', { file: rememberedFrom })}</span>}
      {hasChoices && (
        <Button kind="link" onClick={() => change(rememberedFrom ? {} : null)}>
          {t('startAgain')}
        </Button>
      )}
      <PopoverButton label={t('change')} kind="link" align="start" width={320} content={(close) => <Reread {...deciding} close={close} />}>
        {t('change')}
      </PopoverButton>
    </p>
  );
}

function Reread({ preview, mapping, change, close }: Deciding & { close: () => void }) {
  const t = useMessages(PreviewMessages);
  const [row, setRow] = useState(String(preview.headerRow));
  const [sheet, setSheet] = useState(preview.sheet);
  const sheets = [
    ...(preview.sheet ? [{ value: preview.sheet, label: preview.sheet }] : []),
    ...preview.otherSheets.map(({ name, hidden, rows }) => ({
      value: name,
      label: name,
      hint: [t('sheetRows', { count: rows }), hidden && t('hidden')].filter(Boolean).join(', '),
    })),
  ];
  const apply = () => {
    close();
    if (sheet !== null && sheet !== preview.sheet) change(chooseSheet(sheet));
    else if (/^\d+$/.test(row) && Number(row) !== preview.headerRow) change(chooseHeaderRow(mapping, Number(row)));
  };
  return (
    <form
      className={styles.reread}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {sheets.length > 1 && <SelectField label={t('changeSheet')} options={sheets} value={sheet} onChange={setSheet} />}
      <TextField label={t('changeHeader')} inputMode="numeric" value={row} onChange={(event) => setRow(event.target.value)} />
      <div>
        <Button kind="primary" type="submit">
          {t('apply')}
        </Button>
      </div>
    </form>
  );
}
