import { type DroppedFiles, FolderClosed, filesOfDrop, filesOfInput } from './dropped-files.ts';

/** Where files of the user's go. */
export interface Takers {
  material(files: DroppedFiles): void;
  prior(files: DroppedFiles): void;
  config(files: DroppedFiles): void;
  text(text: string): void;
  /** A dropped folder that the browser does not open. */
  closed(name: string): void;
}

const INPUTS = {
  files: 'material',
  folder: 'material',
  'prior-files': 'prior',
  'prior-folder': 'prior',
  'config-files': 'config',
} as const;

/** The inputs behind the buttons. */
export function listenToInputs(takers: Takers): void {
  for (const [id, taker] of Object.entries(INPUTS)) {
    const input = document.getElementById(id) as HTMLInputElement;
    input.addEventListener('change', () => {
      const files = filesOfInput(input.files!);
      // The same files can be chosen again, once they were mended.
      input.value = '';
      if (files.size > 0) takers[taker](files);
    });
  }
}

/** What is dropped anywhere on the page, or over the box for last year or the configuration; and what is pasted. */
export function listenToDrops(takers: Takers): void {
  const hover = (isOver: boolean) => document.documentElement.classList.toggle('dropping', isOver);
  addEventListener('dragover', (event) => {
    event.preventDefault();
    hover(true);
  });
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) hover(false);
  });
  addEventListener('drop', async (event) => {
    event.preventDefault();
    hover(false);
    const beside = (event.target as Element).closest?.<HTMLElement>('.beside')?.id;
    if (!event.dataTransfer) return;
    try {
      const files = await filesOfDrop(event.dataTransfer);
      if (files.size > 0) takers[beside === 'prior' || beside === 'config' ? beside : 'material'](files);
    } catch (error) {
      if (!(error instanceof FolderClosed)) throw error;
      takers.closed(error.message);
    }
  });
  addEventListener('paste', (event) => {
    if (!event.clipboardData || (event.target as Element).closest?.('textarea, input')) return;
    const { files } = event.clipboardData;
    if (files.length > 0) takers.material(filesOfInput(files));
    else takers.text(event.clipboardData.getData('text/plain'));
  });
}
