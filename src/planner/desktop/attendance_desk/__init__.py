"""What is kept beside the register: absence, agreed hours, codes, sheets and files taken in, and what leaves it on paper."""
