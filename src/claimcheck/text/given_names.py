"""Given names that are men's or women's alone wherever English is written of them; those of both are in neither."""

from __future__ import annotations

MALE = frozenset(
    "aaron abdul abraham adam adolf ahmed akira alan albert alberto alejandro alexander alfonso alfred ali anders "
    "anthony antonio antónio anton arnold arthur augusto barack ben benito benjamin bernard bill bob boris brian "
    "bruno carl carlos césar cesar charles christopher colin cyril daniel dag david dennis desmond diego dieter "
    "dimitri dmitry donald douglas edgar edmund eduardo edward edwin emmanuel enrique eric erich ernest ernesto "
    "eugene felipe ferdinand fernando fidel francisco francois françois frank franz fred frederick friedrich "
    "fritz gary george gerald gerhard giorgio giovanni giuseppe gordon graham gregory guillermo gustav hamid hans "
    "harold harry hassan heinrich helmut henri henry herbert herman hermann hosni howard hugh hugo hussein ian "
    "ibrahim igor ivan jack jacob jacques jaime james jason javier jeffrey jerome jesus jim jimmy joachim joao "
    "joão joe joel johan johann john johnny jonathan jorge jose josé josef joseph joshua juan julio justin karl "
    "keith kenneth kevin klaus konrad kurt lars laurent lawrence leon leonard leonid leopold louis luis luiz "
    "ludwig malcolm manuel marco mario mark martin matthew maurice max michael miguel mikhail mohamed mohammed "
    "muhammad nelson nicholas nicolas nicolás nikita nikolai norman oliver olof óscar oscar oskar otto pablo "
    "patrick paul pedro peter philip philippe pierre rafael ralph raúl raul raymond rené ricardo richard robert "
    "roberto rodrigo roger roman ronald rudolf rupert saddam salvador samuel sebastian sebastián sergei sergio "
    "sidney silvio simon slobodan stanley stefan stephen steven stuart sven terence theodore thomas timothy tito "
    "tobias tom tomas tomás tony umberto václav vaclav victor viktor vincent vladimir walter werner wilhelm "
    "willem william willy winston wolfgang yasser yuri zoran".split()
)
FEMALE = frozenset(
    "abigail adele agatha agnes agnieszka alexandra alice alicia alma amanda amelia amy anastasia angela angelina "
    "anita ann anna anne annette antonia astrid audrey barbara beatrice bella benazir bertha betty birgit bridget "
    "brigitte camilla carla carmen carol caroline catherine cecilia charlotte chiara christina christine clara "
    "claudia constance cora corazon corazón cristina daisy deborah denise diana dolores dora doris dorothy edith "
    "eileen elena eleanor elisabeth elizabeth ella ellen elsa emily emma erika erna esther eva evelyn fatima "
    "fiona florence francesca françoise frances gabriela georgina gertrude gina giorgia giulia gloria golda greta "
    "gro hannah harriet heather helen helena helle helene hilary hillary hilda ida indira ines ingrid irene irina "
    "iris isabel isabella isobel jacinda jacqueline jane janet janine jeanne jennifer jessica joan joanna "
    "josephine joyce judith julia juliana julie karen karin katarina kate katerina katherine kathleen laura leila "
    "lena linda lisa louise lucia lucy luisa lydia madeleine magdalena margaret margarita margot maria maría "
    "marianne marie marina marta martha mary matilda megan mercedes mia michelle mildred miriam monica monika "
    "nadia nancy natalia natasha nicola nora olga olivia olympia patricia paula pauline penelope petra phyllis "
    "rachel rebecca renate rita rosa rosalind rose ruth sandra sanna sara sarah sheila shirley sigrid silvia "
    "simone sirimavo sofia sonia sophia sophie stella susan susanna suzanne svetlana sylvia tamara tarja tatiana "
    "teresa theresa ursula valentina vera veronica victoria vigdís violeta virginia wangari wendy wilhelmina "
    "winifred yoko yulia yvonne zsuzsanna".split()
)
