import yaml, random
e=yaml.safe_load(open('e.yaml')); c=yaml.safe_load(open('c.yaml'))
print(len(e),len(c))

n=0
for p in e:
    if 'two agencies' in p['style'] and p['documents'][0]['published']==p['documents'][1]['published']:
        n+=1
        if n%2==0:
            p['documents'].reverse(); p['errors'][0]['document']=1; p['note']=p['note'].replace('document 1','document 2')
a=e+c; random.Random(7).shuffle(a)
class L(str): pass
class D(yaml.SafeDumper): pass
D.add_representer(L,lambda d,s:d.represent_scalar('tag:yaml.org,2002:str',s,style='|'))
out=[]
for i,p in enumerate(a,1):
    for x in p['documents']: x['text']=L(x['text'])
    for r in p['errors']:
        t=p['documents'][r['document']-1]['text']; assert t.count(r['words'])==1,r
    out.append({'id':f'pairs-{i:02d}','style':p['style'],'documents':p['documents'],'errors':p['errors'],'note':p['note']})
yaml.dump(out,open('passages.yaml','w'),Dumper=D,sort_keys=False,allow_unicode=True,width=200)
print(sum(len(p['documents'])==1 for p in out if p['errors']),[p['id'] for p in out if p['errors']])
