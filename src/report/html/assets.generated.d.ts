/** The page's style and script as text, with their digests for its content security policy. */
export declare const style: string;
export declare const styleHash: string;
export declare const script: string;
export declare const scriptHash: string;
