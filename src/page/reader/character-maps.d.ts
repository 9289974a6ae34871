/** Written by the build from the maps that the PDF library brings along. */
declare module 'virtual:character-maps' {
  const packed: {
    /** All maps end to end, compressed, in base64. */
    readonly bytes: string;
    /** Name and length of each, in their order. */
    readonly sizes: readonly (readonly [name: string, size: number])[];
  };
  export default packed;
}
