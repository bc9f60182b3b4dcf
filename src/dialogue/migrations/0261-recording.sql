-- A spoken contribution is compared with others once somebody has written down what it says.
grant update (sketch) on dialogue.contribution to dawra_dialogue;
