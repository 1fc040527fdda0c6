print("AccountPages")
