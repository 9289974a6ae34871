"""The sums of compare-peers.ts with pandas: python3 pandas_sums.py TREE prints how many hold."""
import glob
import os
import sys

import pandas

FIGURES = {"02": 7, "03": 6, "05": 3}
sums = 0
for folder in sorted(glob.glob(os.path.join(sys.argv[1], "*"))):
    for table, figures in FIGURES.items():
        path = glob.glob(os.path.join(folder, table + "*"))[0]
        names = ["code", "name"] + [f"c{at}" for at in range(figures)]
        frame = pandas.read_csv(path, encoding="gb18030", header=None, names=names, dtype=str, skip_blank_lines=False)
        body = frame[frame.code.fillna("").str.fullmatch(r"\d{3,7}|合计")]
        values = body[names[2:]].apply(pandas.to_numeric, errors="coerce").fillna(0)
        off = (values.c0 - values[names[3:]].sum(axis=1)).abs()
        sums += int((off <= 0.005 * figures + 1e-9).sum())
        classes = values[body.code.str.len() == 3]
        total = values[body.code == "合计"].iloc[0]
        sums += int(((classes.sum() - total).abs() <= 0.005 * (len(classes) + 1) + 1e-9).sum())
print(sums)
