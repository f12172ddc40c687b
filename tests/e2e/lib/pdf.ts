import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';

/** What a PDF says about itself. */
export interface Pdf {
  pages: number;
  /** Width and height of the first page, in points. */
  size: number[];
  /** How often text is drawn as text, and not as a picture. */
  runs: number;
  /** Its words without blanks; absent where this machine has no reader of PDF files. */
  words?: string;
}

/** The bytes with their packed parts unpacked. */
function unpacked(pdf: Buffer): string {
  const parts = [pdf.toString('latin1')];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(new Uint8Array(pdf.subarray(at + 7)), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // A font or a picture in another form.
    }
  }
  return parts.join('\n');
}

/** Reads a PDF; its words with pdftotext where there is one. */
export function readPdf(pdf: Buffer): Pdf {
  const text = unpacked(pdf);
  const size = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? []).slice(1).map((side) => Math.round(Number(side)));
  return {
    pages: (text.match(/\/Type \/Page\b(?!s)/g) ?? []).length,
    size,
    runs: (text.match(/ T[jJ]\b/g) ?? []).length,
    words: words(pdf),
  };
}

function words(pdf: Buffer): string | undefined {
  try {
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: new Uint8Array(pdf), maxBuffer: 64_000_000 });
    return text.toString('utf8').replace(/\s+/g, '');
  } catch (error) {
    console.log(`the words of the PDF were not read: ${(error as Error).message.split('\n')[0]}`);
    return undefined;
  }
}
