/** Letters of DOS in western Europe from byte 0x80 on (code page 850), which the runtime does not know; Access and older programs write it. */
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** What turns bytes into text, piece by piece. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

/**
 * A decoder of one of the encodings of an import.
 * @throws TypeError from `decode` for bytes that are no text in it, unless `lenient`
 */
export function decoderOf(encoding: string, { lenient = false } = {}): Decoder {
  if (encoding !== 'cp850') return new TextDecoder(encoding, { fatal: !lenient });
  return {
    decode: (bytes = new Uint8Array()) => {
      let text = '';
      for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : cp850[byte - 0x80]!;
      return text;
    },
  };
}
