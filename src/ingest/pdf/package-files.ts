/** The PDF library, and where it finds its character maps and fonts: a build for the browser brings its own. */
export async function loadLibrary() {
  // It wants this class as it loads, and uses it only to paint.
  const scope = globalThis as { DOMMatrix?: unknown };
  scope.DOMMatrix ??= class {};
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = packageFolder();
  return {
    library,
    files: { cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/` },
  };
}

/** Where the package's own files are: a path in Node, an address in a browser; both end with a slash. */
function packageFolder(): string {
  const { href, protocol, pathname } = new URL(
    '../../',
    import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'),
  );
  return protocol === 'file:' ? decodeURIComponent(pathname).replace(/^\/(?=[A-Za-z]:)/, '') : href;
}
