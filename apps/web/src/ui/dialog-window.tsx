import { Modal } from '@mantine/core';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/UnstyledButton.css';
import type { DialogProps } from './dialog';
import { useTexts } from './language';
import styles from './dialog-window.module.css';

export function DialogWindow({ onClose, title, children, width = 480 }: DialogProps) {
  const texts = useTexts();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={width}
      padding={0}
      yOffset="10vh"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': texts.close }}
      classNames={{
        content: styles.content,
        header: styles.header,
        title: `t-proposal ${styles.title}`,
        body: styles.body,
        overlay: styles.overlay,
      }}
      attributes={{ content: { 'data-floating-host': true } }}
    >
      {children}
    </Modal>
  );
}
