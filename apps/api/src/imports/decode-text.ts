import iconv from 'iconv-lite';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'mixed';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const utf8Sequence = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;

// TextDecoder('windows-1252') of Node 20 is latin1 in disguise and loses curly quotes: iconv-lite does not.
function decodeWindows(binary: string): string {
  return iconv.decode(Buffer.from(binary, 'latin1'), 'windows-1252');
}

/** A UTF-8 export into which Windows-1252 lines were pasted: each byte sequence is read for what it is. */
function decodeMixed(binary: string): DecodedText | undefined {
  let sequences = 0;
  let strays = 0;
  const text = binary.replace(utf8Sequence, (bytes) => {
    if (bytes.length === 1) {
      strays += 1;
      return decodeWindows(bytes);
    }
    sequences += 1;
    return Buffer.from(bytes, 'latin1').toString('utf8');
  });
  return sequences > strays ? { text, encoding: 'mixed' } : undefined;
}

function decodeUtf16(bytes: Buffer): DecodedText | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: iconv.decode(bytes, 'utf-16be'), encoding: 'utf-16be' };
  return undefined;
}

/** Strict UTF-8 first: text that is valid UTF-8 is practically never anything else; the rest is Excel's Windows-1252. */
export function decodeText(bytes: Buffer): DecodedText {
  const utf16 = decodeUtf16(bytes);
  if (utf16) return utf16;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const binary = bytes.toString('latin1');
    return decodeMixed(binary) ?? { text: decodeWindows(binary), encoding: 'windows-1252' };
  }
}
