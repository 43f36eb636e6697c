import re
def sub(f,*prs):
    s=open(f).read()
    for a,b in prs:
        assert s.count(a)==1,(a,s.count(a)); s=s.replace(a,b)
    open(f,'w').write(s)
sub('e.yaml',
 ("a kitchen and four flags too many to count","a kitchen and more flags than anyone could count"),
 ("By seven votes more than it needed to survive, the deal that gives North Macedonia its name got through","With 153 votes in favour, the deal that gives North Macedonia its name got through"),
 ("at a height of 623 metres the Shanghai Tower sways, and its owners","at 623 metres high the Shanghai Tower sways in every storm, and its owners"),
 ('words: "at a height of 623 metres"','words: "at 623 metres high"'))
sub('c.yaml',
 ("once for each plane, once for each tower and once for the Pentagon.","when each of the towers was hit and when each fell, once for the Pentagon and once for Flight 93."),
 ("six rings = four planes + ... the text's own, no second figure; 'nearly","'nearly"),
 ("will get a disc of her own voice set to rap music for her birthday on Friday","will be given a party, with chocolates, for her birthday on Friday"),
 ("about 11,000 flights were expected","about 12,000 flights were expected"),
 ("On Thursday 20,400 had","On Thursday 20,842 had"),
 ("On Friday it had been 10,400","On Friday it had been 11,659"),
 ("expected 11,000 against 10,400","expected 12,000 against 11,659"),
 ("nearly nine years after the first date that was called certain, Berlin's","years after volunteers had tested the desks, Berlin's"),
 ("; 'nearly nine years after the first date that was called certain' leaves which date open (October 2011)",""),
 ("Australia handed in its papers only last week","Australia's new prime minister put his name to the papers only last week"))
