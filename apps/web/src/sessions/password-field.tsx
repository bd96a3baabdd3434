import { useState, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages';
import { IconButton } from '../ui/button';
import { TextField } from '../ui/field';
import { SessionsMessages } from './sessions.messages';
import styles from './entrance.module.css';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  error?: ReactNode;
}

/** A password one can look at before sending it. */
export function PasswordField({ label, value, onChange, autoComplete, error }: PasswordFieldProps) {
  const t = useMessages(SessionsMessages);
  const [visible, setVisible] = useState(false);
  return (
    <div>
      <div className={styles.reveal}>
        <TextField
          label={label}
          type={visible ? 'text' : 'password'}
          name="password"
          autoComplete={autoComplete}
          value={value}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        <span className={styles.eye}>
          <IconButton icon={visible ? 'eye-off' : 'eye'} label={t(visible ? 'hide' : 'show')} onClick={() => setVisible(!visible)} />
        </span>
      </div>
      {error}
    </div>
  );
}
