import { MantineProvider, Modal } from '@mantine/core';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import { IconButton } from './button';
import type { DialogProps } from './dialog';
import { useTexts } from './language';
import { resolveVariables, theme } from './theme/theme';
import styles from './dialog-window.module.css';

/**
 * The window itself, loaded on first use with all that it needs of the component library: nothing else does. Popovers opened inside hang
 * in it, because the focus may not leave it.
 */
export function DialogWindow({ onClose, title, children, width = 480, bare = false }: DialogProps) {
  const texts = useTexts();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} getRootElement={leaveTheSchemeAlone}>
      <Modal.Root
        opened
        onClose={onClose}
        size={width}
        yOffset="10vh"
        padding={0}
        transitionProps={{ duration: 0 }}
        classNames={{ overlay: styles.overlay, content: styles.content, title: styles.title, body: bare ? undefined : styles.body }}
      >
        <Modal.Overlay />
        <Modal.Content data-floating-host>
          <div className={bare ? 't-sr' : styles.header}>
            <Modal.Title>{title}</Modal.Title>
            {!bare && <IconButton icon="close" label={texts.close} onClick={onClose} />}
          </div>
          <Modal.Body>{children}</Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </MantineProvider>
  );
}

// The page sets it (theme/colour-scheme.ts); without a root the library cannot.
const leaveTheSchemeAlone = () => undefined;
